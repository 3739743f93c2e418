import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, characterPairs, LEAST_PAIRS, likeness } from '../../src/lib/rules/likeness';

describe('the likeness of texts', () => {
	it('is the share of common pairs of characters, whatever the punctuation', () => {
		expect([...characterPairs('一二，三。')]).toEqual(['一二', '二三']);
		expect(likeness(characterPairs('一二三'), characterPairs('一二四'))).toBeCloseTo(1 / 3);
		expect(likeness(new Set(), new Set())).toBe(0);
	});

	it('is 1 for the same text and the same both ways', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 3 }), fc.string(), (a, b) => {
				const [x, y] = [characterPairs(a), characterPairs(b)];
				expect(likeness(x, y)).toBe(likeness(y, x));
				if (x.size > 0) expect(likeness(x, characterPairs(a))).toBe(1);
			})
		);
	});

	it('finds every pair that comparing each with each would find', () => {
		const letter = fc.constantFrom(...'甲乙丙丁戊己庚辛');
		const base = fc.array(letter, { minLength: 40, maxLength: 120 });
		const texts = fc.array(
			fc.tuple(base, fc.nat({ max: 6 })).map(([letters, cut]) => letters.slice(cut).join('')),
			{ minLength: 2, maxLength: 12 }
		);
		fc.assert(
			fc.property(texts, fc.double({ min: 0.5, max: 1, noNaN: true }), (list, threshold) => {
				const sets = list.map(characterPairs);
				const expected: string[] = [];
				sets.forEach((b, j) =>
					sets.slice(0, j).forEach((a, i) => {
						if (Math.min(a.size, b.size) >= LEAST_PAIRS && likeness(a, b) >= threshold)
							expected.push(`${i} ${j}`);
					})
				);
				expect(
					alike(sets, threshold)
						.map((m) => `${m.a} ${m.b}`)
						.sort()
				).toEqual(expected.sort());
			})
		);
	});
});
