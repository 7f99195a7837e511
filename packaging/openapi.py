#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
"""Makes the OpenAPI 3.0 document of the service from resources/api/*.yaml.

The files say what is particular of an operation; this adds what follows from it: the envelope of its path, the
answers every caller must reckon with, security, examples and code samples. See CONTRIBUTING.md.

usage: openapi.py VERSION OUTPUT FILE…
"""
import json
import re
import sys
import urllib.parse

import yaml

from apisamples import samples

ENVELOPED = re.compile(r"^/api/v1/(admin|platform/admin|platform-admin|tenant|auth)(/|$)")
# What it means, and the code, sentence and more of its example.
ERRORS = {
    304: ("It is what the caller has already.",),
    400: ("Something in the request is not valid; `fields` names each wrong one.",
          "validation_failed", "Some fields are not valid.", {"fields": {"name": "is required"}}),
    401: ("No token, or one that is unknown, expired or revoked.", "unauthorized", "The token is not valid.", {}),
    403: ("The role or the scopes of the caller do not allow it.", "forbidden", "Your role does not allow this.", {}),
    404: ("There is no such thing, or it is another tenant's.", "not_found", "There is no such thing.", {}),
    409: ("It does not fit what is there already.", "conflict", "It does not fit what is there already.", {}),
    412: ("`If-Match` names an older state.",
          "precondition_failed", "It was changed by somebody else meanwhile.", {}),
    413: ("The body is larger than 1 MiB.", "payload_too_large", "The body is too large.", {}),
    415: ("The body is not JSON.", "unsupported_media_type", "The body must be JSON.", {}),
    423: ("The secret store is sealed.", "vault_sealed", "The secret store is sealed.", {}),
    429: ("Too many requests; `Retry-After` says when to come again.",
          "rate_limit_exceeded", "Too many requests.", {"retry_after": 12}),
    431: ("The address and the headers are larger than 16 KiB.",
          "headers_too_large", "The headers are too large.", {}),
    503: ("The service cannot reach its data just now; `Retry-After` says when to come again.",
          "unavailable", "The service cannot reach its data just now.", {}),
}
# Of answers that are not JSON.
TEXTS = {
    "text/plain": "# TYPE penguinmails_http_requests_total counter\n"
                  "penguinmails_http_requests_total{method=\"GET\",route=\"/healthz\",code=\"200\"} 42\n",
    "text/html": "<!doctype html>\n<title>PenguinMails API</title>\n",
    "text/csv": "id,webhook_id,event_id,event_type,status\n",
    "text/event-stream": "id: live_01KB0Z8Q4M7N3P5R6S8T9V0W6C\nevent: notice\ndata: {}\n\n",
    "*/*": "body { margin: 0; }\n",
}


def ref(kind, name):
    return {"$ref": f"#/components/{kind}/{name}"}


def content(schema, example):
    return {"application/json": {"schema": schema, "example": example}}


def takes_key(operation):
    return operation["access"].startswith(("key", "both"))


def has_etag(method, operation):
    """What is shown as JSON; what is written as text is not."""
    shown = operation["returns"].get(200)
    return method == "get" and not (isinstance(shown, dict) and "text" in shown)


class Document:
    def __init__(self, version):
        self.components = {"schemas": {}, "parameters": {}, "headers": {}, "securitySchemes": {}}
        self.top = {}
        self.operations = []
        self.version = version

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            part = yaml.safe_load(file)
        for name, schema in part.pop("schemas", {}).items():
            if name in self.components["schemas"]:
                sys.exit(f"{path}: the schema {name} is there already")
            self.components["schemas"][name] = schema
        for kind in ("parameters", "headers"):
            self.components[kind].update(part.pop(kind, {}))
        self.components["securitySchemes"].update(part.pop("security", {}))
        for line, operation in part.pop("operations", {}).items():
            method, _, route = line.partition(" ")
            self.operations.append((method.lower(), route, operation, part.get("tag"), path))
        part.pop("tag", None)
        self.top.update(part)

    def example(self, name):
        schema = self.components["schemas"].get(name)
        if schema is None:
            sys.exit(f"no schema {name}")
        if "example" not in schema:
            sys.exit(f"the schema {name} has no example")
        return schema["example"]

    def answer(self, route, returns):
        """A schema's name, {list, of, paging} for a page, {text: type}, or nothing for no content."""
        if returns is None:
            return {"description": "Done."}
        if isinstance(returns, dict) and "text" in returns:
            media = {"schema": {"type": "string"}, "example": TEXTS[returns["text"]]}
            return {"description": "The text.", "content": {returns["text"]: media}}
        if isinstance(returns, dict):
            item, plural = returns["of"], returns["list"]
            properties = {plural: {"type": "array", "items": ref("schemas", item)}}
            example = {plural: [self.example(item)]}
            extra = {"offset": ("pagination", "Pagination"), "cursor": ("next_cursor", "NextCursor"),
                     "total": ("total", "Total")}[returns["paging"]]
            properties[extra[0]] = ref("schemas", extra[1])
            example[extra[0]] = self.example(extra[1])
            schema = {"type": "object", "required": list(properties), "properties": properties,
                      "additionalProperties": False}
        else:
            schema, example = ref("schemas", returns), self.example(returns)
        if ENVELOPED.match(route):
            schema = {"type": "object", "required": ["success", "data"], "additionalProperties": False,
                      "properties": {"success": {"type": "boolean", "enum": [True]}, "data": schema}}
            example = {"success": True, "data": example}
        return {"description": "Done.", "content": content(schema, example)}

    def refusal(self, route, status):
        meaning, code, message, more = ERRORS[status]
        if ENVELOPED.match(route):
            schema, example = "EnvelopedError", {"success": False, "error": {"code": code, "message": message, **more}}
        else:
            schema, example = "Error", {"error": code, "message": message, **more}
        return {"description": meaning, "content": content(ref("schemas", schema), example)}

    def example_id(self, route, name):
        """What the examples call the thing that stands at this place of the route."""
        collection = route[:route.index("/{" + name + "}")].replace("/analytics", "")
        if collection == "/bins":
            collection = "/api/v1/platform/webhooks/debug/bins"
        shown = self.shown(collection + "/{" + name + "}") or self.shown(collection)
        if isinstance(shown, dict):
            shown = shown.get("of")
        example = self.example(shown) if shown else {"id": "start.js"}
        return example.get(name, example.get("id"))

    def shown(self, path):
        return next((operation["returns"] for method, known, operation, *_ in self.operations
                     if method == "get" and known == path), {}).get(200)

    def parameters(self, method, route, operation):
        result = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"},
                   "description": "Its id.", "example": self.example_id(route, name)}
                  for name in re.findall(r"{(\w+)}", route)]
        for name in operation.get("query", []):
            result.append(ref("parameters", name) if isinstance(name, str) else {"in": "query", **name})
        result += [ref("parameters", name) for name in operation.get("headers", [])]
        access = operation["access"]
        if access.startswith(("tenant", "both")):
            result.append(ref("parameters", "TenantId"))
        if access.startswith("both"):
            result.append(ref("parameters", "Environment"))
        if operation.get("idempotent"):
            result.append(ref("parameters", "IdempotencyKey"))
        if operation.get("conditional"):
            result.append(ref("parameters", "IfMatch"))
        if has_etag(method, operation):
            result.append(ref("parameters", "IfNoneMatch"))
        return result

    def headers(self, method, status, operation):
        names = {"X-Request-Id": "RequestId"}
        if has_etag(method, operation) and status in (200, 304):
            names["ETag"] = "ETag"
        if status in (429, 503) and status not in operation["returns"]:
            names["Retry-After"] = "RetryAfter"
        if takes_key(operation) and status != 401:
            names |= {"X-RateLimit-Limit": "RateLimit", "X-RateLimit-Remaining": "RateLimitRemaining",
                      "X-RateLimit-Reset": "RateLimitReset"}
        if operation.get("idempotent") and status in operation["returns"]:
            names["Idempotent-Replayed"] = "Replayed"
        return {name: ref("headers", header) for name, header in names.items()}

    def statuses(self, method, route, operation):
        statuses = set(operation.get("errors", []))
        if operation["access"] != "public":
            statuses |= {401, 403}
        if "{" in route:
            statuses.add(404)
        if operation["access"].startswith(("tenant", "both")):
            statuses.add(404)
        if method in ("post", "put", "patch"):
            statuses |= {413, 415}
        if operation.get("idempotent"):
            statuses.add(409)
        if operation.get("conditional"):
            statuses.add(412)
        if takes_key(operation):
            statuses |= {423, 429}
        # Any address and any header can be one that cannot be read.
        return sorted(statuses | {400, 431, 503})

    def security(self, access):
        kind, _, scope = access.partition(":")
        if kind == "public":
            return []
        operator, key = {"OperatorToken": []}, {"ApiKey": []}
        return {"operator": [operator], "tenant": [operator], "key": [key], "both": [key, operator]}[kind]

    def describe(self, operation):
        text = operation.get("description", operation["summary"] + ".")
        scope = operation["access"].partition(":")[2]
        return f"{text}\n\nNeeds the scope `{scope}`." if scope else text

    def add(self, paths, method, route, operation, tag, path):
        for wanted in ("id", "summary", "access", "returns"):
            if wanted not in operation:
                sys.exit(f"{path}: {method} {route} has no {wanted}")
        made = {"operationId": operation["id"], "tags": [tag], "summary": operation["summary"],
                "description": self.describe(operation), "security": self.security(operation["access"]),
                "parameters": self.parameters(method, route, operation), "responses": {}}
        if "body" in operation:
            made["requestBody"] = {"required": True, "content": content(ref("schemas", operation["body"]),
                                                                      self.example(operation["body"]))}
        for status, returns in operation["returns"].items():
            made["responses"][str(status)] = self.answer(route, returns)
        for status in self.statuses(method, route, operation):
            made["responses"].setdefault(str(status), self.refusal(route, status))
        if has_etag(method, operation):
            made["responses"]["304"] = {"description": ERRORS[304][0]}
        for status, answer in made["responses"].items():
            answer["headers"] = self.headers(method, int(status), operation)
        made["x-codeSamples"] = samples(method, filled(route, made["parameters"]), variables_of(operation),
                                        self.example(operation["body"]) if "body" in operation else None)
        if not made["parameters"]:
            del made["parameters"]
        paths.setdefault(route, {})[method] = made

    def build(self):
        paths = {}
        for method, route, operation, tag, path in self.operations:
            self.add(paths, method, route, operation, tag, path)
        document = {"openapi": "3.0.3", **self.top, "paths": dict(sorted(paths.items())),
                    "components": self.components}
        document["info"]["version"] = self.version
        return document


def filled(route, parameters):
    """The route with the examples of what it cannot do without."""
    query = {}
    for parameter in parameters:
        if parameter.get("in") == "path":
            route = route.replace("{" + parameter["name"] + "}", urllib.parse.quote(parameter["example"]))
        elif parameter.get("required"):
            query[parameter["name"]] = parameter["example"]
    return route + ("?" + urllib.parse.urlencode(query) if query else "")


def variables_of(operation):
    """What a sample takes from the environment, by header."""
    if operation["access"] == "public":
        return {}
    if takes_key(operation):
        return {"Authorization": "PENGUINMAILS_API_KEY"}
    tenant = {"X-Tenant-Id": "PENGUINMAILS_TENANT"} if operation["access"].startswith("tenant") else {}
    return {"Authorization": "PENGUINMAILS_TOKEN"} | tenant


def main():
    version, output, *files = sys.argv[1:]
    document = Document(version)
    for path in sorted(files):
        document.read(path)
    with open(output, "w", encoding="utf-8") as file:
        json.dump(document.build(), file, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
