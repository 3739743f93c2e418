/** A reason to stop that a person can act on: its message is the whole output, without a stack. */
export class Refusal extends Error {
	/** @param {string} message in Chinese and English */
	constructor(message) {
		super(message);
		this.name = 'Refusal';
	}
}

/**
 * Runs a command's main function; a Refusal ends the process with its sentence and code 1, anything else is thrown.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(`\n${error.message}`);
		process.exitCode = 1;
	}
}
