import type { Mark } from '../../charts/chart';

/**
 * Returns the index of the keyboard stop a key leads to from `at` (-1 = none yet), or null where the key means
 * nothing here: right and left step on and back, down and up go to the next and the previous agency, Home and End
 * to the ends.
 */
export function stopAfter(marks: readonly Mark[], at: number, key: string): number | null {
	if (marks.length === 0) return null;
	const last = marks.length - 1;
	const within = (i: number) => Math.min(last, Math.max(0, i));
	switch (key) {
		case 'ArrowRight':
			return within(at + 1);
		case 'ArrowLeft':
			return within(at - 1);
		case 'Home':
			return 0;
		case 'End':
			return last;
		case 'ArrowDown':
		case 'ArrowUp': {
			const step = key === 'ArrowDown' ? 1 : -1;
			const here = marks[at]?.agency;
			for (let i = at + step; i >= 0 && i <= last; i += step) {
				if (here === undefined || marks[i]!.agency !== here) return i;
			}
			return within(at + step);
		}
		default:
			return null;
	}
}
