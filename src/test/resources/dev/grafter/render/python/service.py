"""A service that logs at every level, fails, and is sent a request that it cannot read."""

import sys
import threading
import warnings

import grafter_logging


def main(fmt):
    logger = grafter_logging.configure("system_manager", fmt, "DEBUG")
    logger.debug("Heartbeat")
    logger.info("HTTP POST request sent", extra={"context": {
        "url": "https://192.168.1.5/api/node/register",
        "headers": {"Content-Type": "application/json"},
        "data": "first line\nlevel=CRITICAL second line",
    }})
    logger.warning("Slow: %d s", 12)
    logger.error("no answer from \"%s\"\n[E looks like a record", "größe-漢")
    logger.critical("%d arguments", "too many", "for this")
    logger.info("odd context", extra={"context": "not a mapping"})
    try:
        {}["requirements"]
    except KeyError:
        logger.exception("Deployment failed")
    logger.info("asked where", stack_info=True)
    warnings.warn("old call")
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    raise RuntimeError("nobody\ncatches this")


if __name__ == "__main__":
    main(*sys.argv[1:])
