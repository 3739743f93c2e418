/** Returns the number a person typed (full-width digits and grouping commas are understood), or null when it is none. */
export function typedNumber(text: string): number | null {
	const plain = text
		.normalize('NFKC')
		.replace(/[\s,%]/g, '')
		.replace('−', '-');
	return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) + 0 : null;
}

/** Returns a number as it stands in a field: no grouping, no digits that only come from computing in binary. */
export function fieldNumber(value: number): string {
	return String(Number(value.toPrecision(12)));
}
