#!/usr/bin/env node
/** `npx blog …`: the same program as `npm run blog`, in which flags need no `--` before them. */
import 'tsx';

// Not written out below, for a checker of types takes the extension for a mistake.
const program = './main.ts';
await import(program);
