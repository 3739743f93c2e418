/** The metrics workload is measured by: what comes in, what goes out, and the decisions an agency takes. */
export const WORKLOAD_METRICS: readonly string[] = [
	'requests_new',
	'items_total',
	'licence_decisions',
	'penalty_decisions'
];

/** Metrics two agencies must both have before their workloads are compared. */
export const LEAST_IN_COMMON = 2;

/** An agency with the figures its workload is measured by, by metric code; null where not known. */
export interface WorkloadAgency {
	agency: string;
	kind: string;
	region: string;
	figures: ReadonlyMap<string, number | null>;
}

/** An agency near another by workload. */
export interface Neighbour {
	agency: string;
	/** 0 = the same; 1 = as far apart as agencies of the kind are spread. */
	distance: number;
	/** Metrics the distance rests on. */
	metrics: string[];
}

/** Counts are compared by ratio, and zero has a place: ln(1 + x); negative figures are no workload. */
function sizeOf(agency: WorkloadAgency, metric: string): number | null {
	const value = agency.figures.get(metric) ?? null;
	return value === null || value < 0 ? null : Math.log1p(value);
}

function spreadOf(agencies: readonly WorkloadAgency[], metric: string): number {
	const sizes = agencies.map((a) => sizeOf(a, metric)).filter((size) => size !== null);
	if (sizes.length < 2) return 0;
	const mean = sizes.reduce((a, b) => a + b, 0) / sizes.length;
	return Math.sqrt(sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / (sizes.length - 1));
}

/**
 * Returns the agencies of the same kind with the nearest workload, nearest first, equal ones by id; at most `count`.
 * Distance of a and b: √(mean over metrics m that both have of ((ln(1 + aₘ) − ln(1 + bₘ))/sₘ)²), where sₘ is the standard
 * deviation of ln(1 + x) over the kind; metrics that do not vary are left out, and agencies with fewer than
 * `LEAST_IN_COMMON` metrics in common (or all there are) are not neighbours.
 */
export function nearestByWorkload(
	agency: string,
	agencies: readonly WorkloadAgency[],
	count: number,
	metrics: readonly string[] = WORKLOAD_METRICS
): Neighbour[] {
	const own = agencies.find((a) => a.agency === agency);
	if (own === undefined) return [];
	const kind = agencies.filter((a) => a.kind === own.kind);
	const spreads = metrics.map((metric) => ({ metric, spread: spreadOf(kind, metric) }));
	const varying = spreads.filter(({ spread }) => spread > 0);
	const least = Math.min(LEAST_IN_COMMON, varying.length);
	return kind
		.filter((other) => other.agency !== agency)
		.flatMap((other): Neighbour[] => {
			const shared = varying.flatMap(({ metric, spread }) => {
				const [a, b] = [sizeOf(own, metric), sizeOf(other, metric)];
				return a === null || b === null ? [] : [{ metric, squared: ((a - b) / spread) ** 2 }];
			});
			if (shared.length === 0 || shared.length < least) return [];
			const mean = shared.reduce((sum, s) => sum + s.squared, 0) / shared.length;
			return [{ agency: other.agency, distance: Math.sqrt(mean), metrics: shared.map((s) => s.metric) }];
		})
		.sort((a, b) => a.distance - b.distance || (a.agency < b.agency ? -1 : 1))
		.slice(0, count);
}
