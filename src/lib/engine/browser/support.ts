/** A one-function module with a `try` block: valid only where WebAssembly exceptions are known. */
const EXCEPTIONS = new Uint8Array([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11
]);

/** Returns whether this browser can run the engine: workers, WebAssembly, and its exceptions. */
export function engineSupported(): boolean {
	return (
		typeof Worker === 'function' &&
		typeof Blob === 'function' &&
		typeof WebAssembly === 'object' &&
		typeof WebAssembly.validate === 'function' &&
		WebAssembly.validate(EXCEPTIONS)
	);
}
