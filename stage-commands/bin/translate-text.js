#!/usr/bin/env node
import '../dist/commands/translate-text.js'
