/** Returns how many characters must be put in, taken out or replaced to turn one text into the other, at most `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const now = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const best = Math.min(
				(before[j - 1] as number) + same,
				(before[j] as number) + 1,
				(now[j - 1] as number) + 1
			);
			now.push(best);
			least = Math.min(least, best);
		}
		if (least > limit) return limit + 1;
		before = now;
	}
	return before[b.length] as number;
}
