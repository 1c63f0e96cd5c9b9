/**
 * Property tests draw the same inputs in every run, so that a change fails by what it changed and
 * not by chance. Others are drawn with a number in `SEED`: `SEED=7 npm run test:unit`.
 */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env['SEED'] ?? 20260228)});
