/**
 * Returns the content coding to send, from an Accept-Encoding header (RFC 9110 §12.5.3) and the codings at hand in
 * order of preference; null stands for the file as it is.
 * @param {string | undefined} header
 * @param {readonly string[]} available
 * @returns {string | null}
 */
export function chooseEncoding(header, available) {
	if (header === undefined) return null;
	/** @type {Map<string, number>} */
	const weights = new Map();
	for (const part of header.split(',')) {
		const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		const value = weight === undefined ? 1 : Number(weight);
		if (name !== '' && value >= 0 && value <= 1) weights.set(name, value);
	}
	const weightOf = (/** @type {string} */ name) => weights.get(name) ?? weights.get('*') ?? 0;
	/** @type {string | null} */
	let best = null;
	let bestWeight = 0;
	for (const name of available) {
		if (weightOf(name) > bestWeight) [best, bestWeight] = [name, weightOf(name)];
	}
	// Identity is acceptable unless refused, but is only preferred where the header names it with a higher weight.
	return (weights.get('identity') ?? 0) > bestWeight ? null : best;
}
