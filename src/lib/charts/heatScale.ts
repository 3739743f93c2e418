import { HEAT_CLASSES } from './palette';
import { quantile } from './scale';

export interface HeatClass {
	/** Smallest and largest figure in it, or its bounds where the steps are equal. */
	low: number;
	high: number;
	/** Index of its colour, 1 the lightest. */
	ink: number;
}

export interface HeatScale {
	way: 'quantile' | 'equal';
	classes: HeatClass[];
	/** Returns the colour index of a figure: 0 for zero and below. */
	inkOf: (value: number) => number;
}

const STEPS = [0, 0.2, 0.4, 0.6, 0.8];

/** Returns the colour scale of a heat map: steps of 20 points for shares that use the range, else quintiles. */
export function heatScale(values: readonly number[], shares: boolean): HeatScale {
	const positive = values.filter((v) => v > 0).sort((a, b) => a - b);
	const highest = positive.at(-1) ?? 0;
	if (shares && highest > 0.4 && highest <= 1) {
		const classes = STEPS.map((low, i) => ({ low, high: low + 0.2, ink: i + 1 }));
		const inkOf = (v: number) => (v <= 0 ? 0 : Math.min(HEAT_CLASSES, Math.floor(v / 0.2 + 1e-9) + 1));
		return { way: 'equal', classes, inkOf };
	}
	const limits = STEPS.slice(1).map((p) => quantile(positive, p) ?? 0);
	const distinct = [...new Set(positive)];
	const groupOf = (v: number) =>
		distinct.length <= HEAT_CLASSES ? distinct.indexOf(v) : limits.filter((limit) => v > limit).length;
	const groups = [...new Set(positive.map(groupOf))].sort((a, b) => a - b);
	const inkAt = (i: number) =>
		groups.length === 1 ? 3 : 1 + Math.round((i * (HEAT_CLASSES - 1)) / (groups.length - 1));
	const classes = groups.map((group, i) => {
		const members = positive.filter((v) => groupOf(v) === group);
		return { low: members[0] as number, high: members.at(-1) as number, ink: inkAt(i) };
	});
	const inkOf = (v: number) => (v <= 0 ? 0 : (classes.findLast((c) => v >= c.low)?.ink ?? 1));
	return { way: 'quantile', classes, inkOf };
}
