const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Returns whether a text is a unified social credit code with the right check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
	if (!SHAPE.test(text)) return false;
	let sum = 0;
	let weight = 1;
	for (const character of text.slice(0, 17)) {
		sum += ALPHABET.indexOf(character) * weight;
		weight = (weight * 3) % 31;
	}
	return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}
