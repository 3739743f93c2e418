declare global {
	/** Size of the engine's WebAssembly in bytes, uncompressed; set when the app is built. */
	const __ENGINE_BYTES__: number;

	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};
