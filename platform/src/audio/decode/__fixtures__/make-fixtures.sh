#!/bin/sh
# Makes the recordings of this folder with ffmpeg: half a second of a 400 Hz tone, and files that are wrong on purpose.
set -eu
cd "$(dirname "$0")"
run() { ffmpeg -hide_banner -loglevel error -nostdin -y "$@"; }
tone() { # tone RATE CHANNELS SETTINGS... FILE
  rate=$1 channels=$2
  shift 2
  run -f lavfi -i "aevalsrc=0.5*sin(2*PI*400*t):s=$rate:d=0.5" -ac "$channels" -fflags +bitexact -flags:a +bitexact "$@"
}
tone 44100 2 -c:a libmp3lame -b:a 32k stereo-44100.mp3
tone 22050 1 -c:a libmp3lame -b:a 16k -id3v2_version 0 -write_xing 0 bare-22050.mp3
tone 48000 1 -c:a aac -b:a 24k index-last.m4a
tone 44100 2 -c:a aac -b:a 32k -movflags +faststart index-first.m4a
tone 48000 1 -c:a aac -b:a 24k -movflags +frag_keyframe+empty_moov+default_base_moof safari.mp4
tone 44100 1 -c:a aac -b:a 24k adts.aac
tone 48000 1 -c:a libopus -b:a 16k -f webm -cluster_time_limit 100 pipe:1 | cat > chrome-live.webm
tone 48000 2 -c:a libopus -b:a 24k stereo-opus.ogg
tone 44100 1 -c:a libvorbis -q:a 0 vorbis.ogg
tone 32000 1 -c:a flac -sample_fmt s16 mono-32000.flac
tone 48000 6 -c:a flac -sample_fmt s16 surround.flac
tone 11025 1 -c:a alac alac.m4a
tone 8000 1 -c:a pcm_s16be apple.aiff
run -f lavfi -i "color=c=black:s=16x16:d=0.2:r=5" -c:v libvpx picture-only.webm
