"""One line for each log record, in one of the formats that the log pipeline reads.

A service calls once, before it logs:

    import grafter_logging
    logger = grafter_logging.configure("system_manager")

and then logs as usual; parameters go into the context:

    logger.info("HTTP POST request sent", extra={"context": {"url": url, "status": 200}})
    logger.exception("no answer")

The environment chooses: LOG_FORMAT (default, json, logfmt or asctime) and LOG_LEVEL (INFO).
Everything goes to standard output, times are UTC. Exceptions stay on the line of their record,
those that nobody catches too. Where OpenTelemetry is installed, records of a span carry its
trace_id and span_id. The formatters can be used by themselves, as in logging.config.
"""

import json
import logging
import math
import os
import re
import sys
import threading
import time

try:
    from opentelemetry import trace as _trace
except ImportError:
    _trace = None

# constants

_NAME_BREAKS = re.compile(REFUSED_IN_NAMES)
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_QUOTED_IN_LOGFMT = re.compile('[\x00-\x20"=\x7f]|^$')
_DEEPEST = 8


def _text(value):
    """The value as text that UTF-8 can carry; a value that cannot be printed says so."""
    try:
        text = value if isinstance(value, str) else str(value)
    except Exception:
        text = "<unprintable %s>" % type(value).__name__
    return _LONE_SURROGATES.sub("\ufffd", text)


def _name(value):
    return _NAME_BREAKS.sub("_", _text(value)) or "_"


def _one_line(text):
    return text.replace("\r", "\\r").replace("\n", "\\n")


def _plain(value, depth=0):
    """The value in JSON's terms; what has no such term becomes text."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if depth < _DEEPEST:
        try:
            if isinstance(value, dict):
                return {_text(k): _plain(v, depth + 1) for k, v in value.items()}
            if isinstance(value, (list, tuple, set, frozenset)):
                return [_plain(v, depth + 1) for v in value]
        except Exception:
            return _text(value)
    return _text(value)


def _json(value):
    return json.dumps(value, ensure_ascii=False)


class _LineFormatter(logging.Formatter):
    """What the formatters share: the parts of a record."""

    def __init__(self, service=None):
        super().__init__()
        self._service = service

    def service(self, record):
        return _name(record.name if self._service is None else self._service)

    def level(self, record):
        """The word and the letter of the level; numbers between two levels count as the lower."""
        for number, word, letter in LEVELS:
            if record.levelno >= number:
                return word, letter
        return LEVELS[-1][1:]

    def seconds(self, record):
        """Whole seconds since 1970 and the microseconds beyond."""
        return divmod(int(round(record.created * 1000000)), 1000000)

    def date(self, seconds, between=" "):
        return time.strftime("%Y-%m-%d" + between + "%H:%M:%S", time.gmtime(seconds))

    def file(self, record):
        return _name(record.filename).replace(":", "_")

    def message(self, record):
        """The message, even where its arguments do not fit."""
        try:
            return _text(record.getMessage())
        except Exception:
            return _text("%s %s" % (_text(record.msg), _text(record.args)))

    def context(self, record):
        """The parameters in their order: the caller's, then what is added here."""
        given = getattr(record, "context", None)
        if given is None:
            given = {}
        elif not isinstance(given, dict):
            given = {"context": given}
        context = {_name(key): value for key, value in given.items()}
        self._add_span(context)
        if record.exc_info:
            context[EXCEPTION] = self.formatException(record.exc_info)
        if record.stack_info:
            context[STACK] = record.stack_info
        return context

    @staticmethod
    def _add_span(context):
        if _trace is None:
            return
        try:
            span = _trace.get_current_span().get_span_context()
            if span.is_valid:
                context.setdefault(TRACE_ID, format(span.trace_id, "032x"))
                context.setdefault(SPAN_ID, format(span.span_id, "016x"))
        except Exception:
            pass

    def text(self, record):
        """Message and context as one text on one line."""
        parts = [self.message(record)]
        parts += [key + "=" + _text(value) for key, value in self.context(record).items()]
        return _one_line(" ".join(parts))


class DefaultFormatter(_LineFormatter):
    """[I2024-02-28 10:43:27 system_manager wsgi.py:639] message key=value"""

    def format(self, record):
        seconds, _ = self.seconds(record)
        return "[%s%s %s %s:%d] %s" % (
            self.level(record)[1],
            self.date(seconds),
            self.service(record),
            self.file(record),
            record.lineno,
            self.text(record),
        )


class AsctimeFormatter(_LineFormatter):
    """2026-04-27 17:09:42,123 - system_manager - ERROR - message key=value"""

    def format(self, record):
        seconds, micros = self.seconds(record)
        return "%s,%03d - %s - %s - %s" % (
            self.date(seconds),
            micros // 1000,
            self.service(record),
            self.level(record)[0],
            self.text(record),
        )


class JsonFormatter(_LineFormatter):
    """One JSON object; parameters of the context keep their types."""

    def format(self, record):
        seconds, micros = self.seconds(record)
        fraction = "%06d" % micros if micros % 1000 else "%03d" % (micros // 1000)
        line = {
            JSON_KEYS["level"]: self.level(record)[0],
            JSON_KEYS["time"]: self.date(seconds, "T") + "." + fraction + "Z",
            JSON_KEYS["service"]: self.service(record),
            JSON_KEYS["file"]: self.file(record),
            JSON_KEYS["line"]: record.lineno,
            JSON_KEYS["message"]: self.message(record),
        }
        context = self.context(record)
        if context:
            line[JSON_KEYS["context"]] = {key: _plain(value) for key, value in context.items()}
        return _json(line)


class LogfmtFormatter(_LineFormatter):
    """level=INFO ts=1651254607.000176 service=... file=... file_no=... message="..." key=value"""

    def format(self, record):
        fields = [
            (LOGFMT_KEYS["level"], self.level(record)[0]),
            (LOGFMT_KEYS["time"], "%d.%06d" % self.seconds(record)),
            (LOGFMT_KEYS["service"], self.service(record)),
            (LOGFMT_KEYS["file"], self.file(record)),
            (LOGFMT_KEYS["line"], str(record.lineno)),
            (LOGFMT_KEYS["message"], self._value(self.message(record))),
        ]
        for key, value in self.context(record).items():
            text = _text(value) if isinstance(value, str) else _json(_plain(value))
            fields.append((self._key(key), self._value(text)))
        return " ".join(key + "=" + value for key, value in fields)

    @staticmethod
    def _key(key):
        """A parameter that would be taken for a field is told apart by what stands before it."""
        return ESCAPE + key if key in FIELD_KEYS or key.startswith(ESCAPE) else key

    @staticmethod
    def _value(text):
        return _json(text) if _QUOTED_IN_LOGFMT.search(text) else text


FORMATTERS = {
    "default": DefaultFormatter,
    "json": JsonFormatter,
    "logfmt": LogfmtFormatter,
    "asctime": AsctimeFormatter,
}


def configure(service, fmt=None, level=None, stream=None):
    """Sends all records of the process, in one format, to one stream; gives the service's logger.

    service: the name that the records carry
    fmt: default, json, logfmt or asctime; else LOG_FORMAT, else default
    level: a level of logging; else LOG_LEVEL, else INFO
    stream: where to write; else standard output
    """
    fmt = (fmt or os.environ.get("LOG_FORMAT") or "default").lower()
    if fmt not in FORMATTERS:
        raise ValueError("the log format must be one of %s, not %s" % (", ".join(FORMATTERS), fmt))
    level = level or os.environ.get("LOG_LEVEL") or "INFO"
    stream = sys.stdout if stream is None else stream
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(FORMATTERS[fmt](service))
    root = logging.getLogger()
    root.setLevel(level.upper() if isinstance(level, str) else level)
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    logging.captureWarnings(True)
    logger = logging.getLogger(service)
    _log_uncaught(logger)
    return logger


def _log_uncaught(logger):
    """Exceptions that nobody catches become records, not loose lines of a stack trace."""

    def uncaught(kind, error, trace):
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            logger.critical("Uncaught exception", exc_info=(kind, error, trace))

    sys.excepthook = uncaught
    if hasattr(threading, "excepthook"):

        def uncaught_in_thread(args):
            if args.exc_type is not SystemExit:
                uncaught(args.exc_type, args.exc_value, args.exc_traceback)

        threading.excepthook = uncaught_in_thread
