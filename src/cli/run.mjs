import { spawn } from 'node:child_process';
import { commandFile, ROOT } from './root.mjs';

/**
 * @typedef {{ code: number, output: string }} Ended `code` is 127 when the program does not exist; `output` is empty unless kept
 * @typedef {{ env?: Record<string, string | undefined>, keep?: boolean, quiet?: boolean, timeout?: number }} RunOptions
 */

/**
 * Runs a program in the checkout with its output streamed, and returns how it ended; `keep` also collects the
 * output, `quiet` collects without showing, `timeout` is in milliseconds.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export function run(program, args, options = {}) {
	const piped = options.keep === true || options.quiet === true;
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd: ROOT,
			env: { ...process.env, ...options.env },
			stdio: piped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			timeout: options.timeout
		});
		let output = '';
		/** @param {import('node:stream').Readable | null} from @param {NodeJS.WriteStream} to */
		const collect = (from, to) =>
			from?.setEncoding('utf8').on('data', (text) => {
				output += text;
				if (options.quiet !== true) to.write(text);
			});
		collect(child.stdout, process.stdout);
		collect(child.stderr, process.stderr);
		child.on('error', (error) => done({ code: 127, output: output + String(error) }));
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}

/**
 * Runs an installed package's command with this same Node, and returns how it ended.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {RunOptions & { command?: string }} [options]
 */
export function runPackage(packageName, args, options = {}) {
	return run(process.execPath, [commandFile(packageName, options.command), ...args], options);
}
