"""What OpenAI's Python client makes of a refusal, the same for every stage. The service takes one request at a time."""

import unittest

from openai import AuthenticationError, BadRequestError, NotFoundError, OpenAI, RateLimitError


class Refusals(unittest.TestCase):
    """A stage says how its requests are made."""

    def bad_request(self):
        raise NotImplementedError

    def unknown_model(self):
        raise NotImplementedError

    def open_stream(self):
        """A request that is being answered as long as somebody reads."""
        raise NotImplementedError

    def any_request(self, impatient):
        raise NotImplementedError

    def test_bad_request(self):
        with self.assertRaises(BadRequestError) as refused:
            self.bad_request()
        self.assertTrue(refused.exception.param)
        self.assertTrue(refused.exception.request_id)

    def test_unknown_model(self):
        with self.assertRaises(NotFoundError) as refused:
            self.unknown_model()
        self.assertEqual(refused.exception.code, "model_not_found")

    def test_wrong_key(self):
        with self.assertRaises(AuthenticationError):
            self.any_request(OpenAI(api_key="wrong", max_retries=0))

    def test_more_than_may_wait(self):
        stream = self.open_stream()
        with self.assertRaises(RateLimitError) as refused:
            self.any_request(OpenAI(max_retries=0))
        stream.close()
        self.assertGreater(int(refused.exception.response.headers["retry-after"]), 0)

    def test_models(self):
        client = OpenAI()
        models = client.models.list().data
        self.assertGreater(len(models), 0)
        self.assertEqual(client.models.retrieve(models[0].id), models[0])
        with self.assertRaises(NotFoundError):
            client.models.retrieve("nobody/nothing")
