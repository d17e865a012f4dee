#!/usr/bin/env node
import '../dist/commands/transcribe-audio.js'
