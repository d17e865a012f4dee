"""OpenAI's Python client has a text spoken. The service and its key come from the client's own variables."""

import io
import tempfile
import unittest
import wave
from pathlib import Path

from openai import BadRequestError, OpenAI

from refusals import Refusals

client = OpenAI()
TEXT = "The tide was out."


def order(input=TEXT, model="tts-1", voice="nova", **wishes):
    return {"model": model, "voice": voice, "input": input, **wishes}


class Speech(unittest.TestCase):
    def test_a_file(self):
        sound = client.audio.speech.create(**order())
        self.assertEqual(sound.response.headers["content-type"], "audio/mpeg")
        self.assertGreater(len(sound.content), 4000)

    def test_a_wave_file(self):
        sound = client.audio.speech.create(**order(response_format="wav"))
        with wave.open(io.BytesIO(sound.content)) as file:
            self.assertEqual((file.getframerate(), file.getnchannels()), (24_000, 1))
            self.assertGreater(file.getnframes(), 24_000 * 0.5)

    def test_twice_the_speed_is_about_half_the_length(self):
        lengths = [
            len(client.audio.speech.create(**order(response_format="pcm", speed=speed)).content)
            for speed in (1, 2)
        ]
        self.assertLess(lengths[1], lengths[0] * 0.75)

    def test_streamed_into_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "speech.mp3"
            with client.audio.speech.with_streaming_response.create(**order()) as response:
                response.stream_to_file(path)
            self.assertGreater(path.stat().st_size, 4000)

    def test_sound_of_the_first_sentence_comes_before_the_rest(self):
        pieces = 0
        wishes = order(f"{TEXT} Nobody walked along the beach.", response_format="pcm")
        with client.audio.speech.with_streaming_response.create(**wishes) as response:
            for piece in response.iter_bytes():
                pieces += 1
        self.assertGreater(pieces, 1)

    def test_events(self):
        with client.audio.speech.with_streaming_response.create(**order(stream_format="sse")) as response:
            lines = [line for line in response.iter_lines() if line]
        self.assertIn("speech.audio.delta", lines[0])
        self.assertIn("speech.audio.done", lines[-1])

    def test_a_voice_of_another_language_is_refused(self):
        with self.assertRaises(BadRequestError):
            client.audio.speech.create(**order(extra_body={"language": "fr"}))


class Refused(Refusals):
    def bad_request(self):
        client.audio.speech.create(**order(speed=9))

    def unknown_model(self):
        client.audio.speech.create(**order(model="tts-9"))

    def open_stream(self):
        # Two hundred sentences take minutes; the client leaves after the first.
        speaking = client.audio.speech.with_streaming_response.create(**order(f"{TEXT} " * 200))
        stream = speaking.__enter__()
        # An iterator that nobody holds any more closes its response.
        self.bytes = stream.iter_bytes()
        next(self.bytes)
        return stream

    def any_request(self, impatient):
        impatient.audio.speech.create(**order())


del Refusals

if __name__ == "__main__":
    unittest.main()
