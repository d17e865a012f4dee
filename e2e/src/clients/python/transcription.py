"""OpenAI's Python client has a recording written down. The service and its key come from the client's own variables."""

import os
import unittest

from openai import BadRequestError, OpenAI

from refusals import Refusals

ENGLISH = os.environ["RECORDING"]
LONG = os.environ["LONG_RECORDING"]
LAST_WORDS = "leisure to consider"

client = OpenAI()


def transcribe(path=ENGLISH, model="whisper-1", **wishes):
    with open(path, "rb") as recording:
        return client.audio.transcriptions.create(file=recording, model=model, **wishes)


class Transcription(unittest.TestCase):
    def test_json(self):
        answer = transcribe()
        self.assertIn(LAST_WORDS, answer.text)
        self.assertEqual(answer.usage.type, "duration")

    def test_text(self):
        self.assertIn(LAST_WORDS, transcribe(response_format="text"))

    def test_verbose_json(self):
        answer = transcribe(response_format="verbose_json", language="en")
        self.assertEqual(answer.language, "english")
        self.assertIn(LAST_WORDS, " ".join(segment.text for segment in answer.segments))
        self.assertLessEqual(answer.segments[-1].end, answer.duration + 0.01)
        self.assertIsNone(answer.words)

    def test_words_have_times_of_their_own(self):
        answer = transcribe(
            model="whisper:base", response_format="verbose_json", timestamp_granularities=["word", "segment"]
        )
        starts = [word.start for word in answer.words]
        self.assertEqual(starts, sorted(starts))
        self.assertGreater(len(set(starts)), 10)

    def test_words_without_times_are_refused(self):
        with self.assertRaises(BadRequestError) as refused:
            transcribe(response_format="verbose_json", timestamp_granularities=["word"])
        self.assertEqual(refused.exception.code, "word_times_not_supported")

    def test_subtitles(self):
        self.assertRegex(transcribe(response_format="srt"), r"^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\n")
        self.assertRegex(transcribe(response_format="vtt"), r"^WEBVTT\n\n")

    def test_stream(self):
        events = list(transcribe(model="gpt-4o-transcribe", stream=True))
        deltas = [event.delta for event in events if event.type == "transcript.text.delta"]
        self.assertEqual(events[-1].type, "transcript.text.done")
        self.assertEqual("".join(deltas), events[-1].text)
        self.assertIn(LAST_WORDS, events[-1].text)


class Refused(Refusals):
    def bad_request(self):
        transcribe(path=__file__)

    def unknown_model(self):
        transcribe(model="whisper-9")

    def open_stream(self):
        return transcribe(path=LONG, model="gpt-4o-transcribe", stream=True)

    def any_request(self, impatient):
        with open(ENGLISH, "rb") as recording:
            impatient.audio.transcriptions.create(file=recording, model="whisper-1")

    def test_no_recording_at_all(self):
        with self.assertRaises(BadRequestError) as refused:
            client.audio.transcriptions.create(file=("empty.wav", b""), model="whisper-1")
        self.assertEqual(refused.exception.param, "file")


del Refusals

if __name__ == "__main__":
    unittest.main()
