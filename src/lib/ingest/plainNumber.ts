const PLAIN = /^-?\d+(\.\d+)?$/;

/** Returns the number of a plainly written text (`12`, `-2`, `2896.642`), or null when it is anything else. */
export function parsePlainNumber(text: string): number | null {
	if (!PLAIN.test(text)) return null;
	const value = Number(text);
	return value === 0 ? 0 : value;
}
