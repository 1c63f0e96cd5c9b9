/**
 * Loaded for what it does: has Node.js 20 wait longer before it optimises a function. It takes a
 * function for a hot one after little use, and in programs of some seconds with megabytes of
 * libraries, as those here are, a tenth of the processor's time goes into compiling what is hardly
 * called again. Later versions wait of themselves, and no longer know the flag.
 */
import {setFlagsFromString} from 'node:v8';

/** In bytes of bytecode that a function runs through; V8’s own budget is an eighth of it. */
const BUDGET = 540_000;

if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
