/** Area above 1.96: two-sided 95 %. */
export const Z95 = 1.959963984540054;

const ROOT_PI = Math.sqrt(Math.PI);
/** Below this the power series is used, from here on the continued fraction. */
const SWITCH = 2;

function erfSeries(x: number): number {
	let term = x;
	let sum = x;
	for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
		term *= (-x * x) / n;
		sum += term / (2 * n + 1);
	}
	return (2 / ROOT_PI) * sum;
}

function erfcFraction(x: number): number {
	let tail = 0;
	for (let k = 200; k > 0; k -= 1) tail = k / 2 / (x + tail);
	return Math.exp(-x * x) / ROOT_PI / (x + tail);
}

/** Returns the area of the standard normal curve above z, 0…1 (Abramowitz and Stegun 7.1.5 and 7.1.14, 26.2.3). */
export function normalAbove(z: number): number {
	if (z < 0) return 1 - normalAbove(-z);
	const x = z / Math.SQRT2;
	return x < SWITCH ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;
}

/** Returns the two-sided p of a standard normal statistic, 0…1. */
export function twoSided(z: number): number {
	return Math.min(1, 2 * normalAbove(Math.abs(z)));
}

/** Returns the z that leaves `1 − level` outside ±z, such as 1.959964 for 0.95; `level` lies between 0 and 1. */
export function zOfLevel(level: number): number {
	const outside = 1 - level;
	if (!(outside > 0 && outside < 1)) throw new RangeError(`a level lies between 0 and 1, not at ${level}`);
	let low = 0;
	let high = 40;
	for (let i = 0; i < 100; i += 1) {
		const middle = (low + high) / 2;
		if (twoSided(middle) > outside) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
