"""OpenAI's Python client holds a conversation. The service and its key come from the client's own variables."""

import json
import unittest

from openai import OpenAI

from refusals import Refusals

client = OpenAI()
QUESTION = [{"role": "user", "content": "Write one sentence about a river."}]


def ask(client=client, **wishes):
    request = {"model": "gpt-4o-mini", "messages": QUESTION, "seed": 7, "max_completion_tokens": 16}
    return client.chat.completions.create(**(request | wishes))


class Chat(unittest.TestCase):
    def test_whole(self):
        answer = ask()
        [choice] = answer.choices
        self.assertTrue(choice.message.content.strip())
        self.assertEqual(choice.finish_reason, "length")
        self.assertEqual(answer.usage.completion_tokens, 16)
        self.assertEqual(ask().choices[0].message.content, choice.message.content)

    def test_stream(self):
        chunks = list(ask(stream=True))
        reasons = [chunk.choices[0].finish_reason for chunk in chunks]
        self.assertEqual(reasons, [None] * (len(chunks) - 1) + ["length"])
        text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
        self.assertEqual(text, ask().choices[0].message.content)

    def test_stream_with_usage(self):
        *chunks, last = ask(stream=True, stream_options={"include_usage": True})
        self.assertEqual(last.choices, [])
        self.assertEqual(last.usage, ask().usage)
        self.assertEqual({chunk.usage for chunk in chunks}, {None})

    def test_the_clients_own_stream_helper(self):
        with client.chat.completions.stream(
            model="gpt-4o-mini", messages=QUESTION, seed=7, max_completion_tokens=16
        ) as stream:
            events = list(stream)
        self.assertEqual(events[-1].type, "content.done")
        [choice] = stream.current_completion_snapshot.choices
        self.assertEqual(choice.message.content, ask().choices[0].message.content)

    def test_json_by_schema(self):
        schema = {
            "type": "object",
            "properties": {"kind": {"enum": ["river", "bridge"]}},
            "required": ["kind"],
            "additionalProperties": False,
        }
        answer = ask(
            max_completion_tokens=100,
            response_format={
                "type": "json_schema",
                "json_schema": {"name": "thing", "strict": True, "schema": schema},
            },
        )
        self.assertIn(json.loads(answer.choices[0].message.content)["kind"], ["river", "bridge"])


class Refused(Refusals):
    def bad_request(self):
        ask(n=2)

    def unknown_model(self):
        ask(model="gpt-9")

    def open_stream(self):
        # A list of a thousand numbers takes minutes; the client leaves long before.
        numbers = {"type": "array", "minItems": 1000, "items": {"type": "integer"}}
        schema = {"type": "object", "properties": {"numbers": numbers}, "required": ["numbers"]}
        format = {"type": "json_schema", "json_schema": {"name": "numbers", "schema": schema}}
        return ask(stream=True, max_completion_tokens=2000, response_format=format)

    def any_request(self, impatient):
        ask(impatient)


del Refusals

if __name__ == "__main__":
    unittest.main()
