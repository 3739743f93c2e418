import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/lib/charts/chart';
import { stopAfter } from '../../src/lib/ui/chart/reading';

const mark = (agency: string | null, year: number): Mark => ({
	id: `${agency}-${year}`,
	agency,
	year,
	text: '.'
});
const marks = [mark('a', 1), mark('a', 2), mark('b', 1), mark('b', 2), mark('c', 1)];

describe('arrow keys', () => {
	it('step on and back and stop at the ends', () => {
		expect(stopAfter(marks, -1, 'ArrowRight')).toBe(0);
		expect(stopAfter(marks, 0, 'ArrowRight')).toBe(1);
		expect(stopAfter(marks, 4, 'ArrowRight')).toBe(4);
		expect(stopAfter(marks, 0, 'ArrowLeft')).toBe(0);
	});

	it('jump from agency to agency', () => {
		expect(stopAfter(marks, 0, 'ArrowDown')).toBe(2);
		expect(stopAfter(marks, 3, 'ArrowUp')).toBe(1);
		expect(stopAfter(marks, -1, 'ArrowDown')).toBe(0);
	});

	it('reach both ends, and leave other keys and empty charts alone', () => {
		expect(stopAfter(marks, 2, 'Home')).toBe(0);
		expect(stopAfter(marks, 2, 'End')).toBe(4);
		expect(stopAfter(marks, 2, 'a')).toBeNull();
		expect(stopAfter([], -1, 'ArrowRight')).toBeNull();
	});
});
