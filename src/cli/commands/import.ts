import type {Command} from 'commander';
import type {CliIo} from '../io';
export function addImportCommand(_p: Command, _io: CliIo): void {}
