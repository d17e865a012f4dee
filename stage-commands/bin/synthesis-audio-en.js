#!/usr/bin/env node
import '../dist/commands/synthesis-audio-en.js'
