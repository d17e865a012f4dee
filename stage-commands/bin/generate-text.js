#!/usr/bin/env node
import '../dist/commands/generate-text.js'
