"""Logs the records of a file of JSON lines; a record may hold what JSON cannot, by name."""

import datetime
import json
import logging
import sys

import grafter_logging


class Unprintable:
    def __str__(self):
        raise RuntimeError("no text")


ODD = {
    "nan": float("nan"),
    "unprintable": Unprintable(),
    "set": {1},
    "time": datetime.date(2026, 4, 27),
    "cycle": [],
}
ODD["cycle"].append(ODD["cycle"])


def main(fmt, path):
    logger = grafter_logging.configure("configured", fmt, 1)
    handler = logging.getLogger().handlers[0]
    formatter = grafter_logging.FORMATTERS[fmt]
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)
            record = logging.LogRecord(
                "name", given["number"], "/app/" + given["file"], given["line"],
                given["message"], (), None)
            record.filename = given["file"]
            record.created = given["micros"] / 1e6
            record.context = {
                key: ODD[value["odd"]] if isinstance(value, dict) and "odd" in value else value
                for key, value in given["context"].items()
            }
            handler.setFormatter(formatter(given["service"]))
            logger.handle(record)


if __name__ == "__main__":
    main(*sys.argv[1:])
