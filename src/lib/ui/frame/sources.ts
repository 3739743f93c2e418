import { OWN_DATASET, type DatasetManifest } from '../../domain/dataset';
import type { AgencyRow } from '../../query/rows';
import type { LinkContext } from '../../view/view';
import type { Source } from '../engine.svelte';

/** The user's own data, or data that came with a link: content and its manifest. */
export interface Own {
	content: NonNullable<Source['content']>;
	manifest: DatasetManifest;
}

/**
 * Returns the datasets a view reads, in order of precedence; null while the user's own data is not there. Own data is
 * joined with real datasets only, never with fictional ones.
 */
export function sourcesOf(
	dataset: string,
	joined: readonly string[],
	manifests: readonly DatasetManifest[],
	own: Own | null
): Source[] | null {
	if (dataset !== OWN_DATASET) {
		const manifest = manifests.find((m) => m.id === dataset);
		return manifest === undefined ? null : [{ manifest, content: null }];
	}
	if (own === null) return null;
	const others = joined
		.map((id) => manifests.find((m) => m.id === id))
		.filter((m): m is DatasetManifest => m !== undefined && !m.fictional && !own.manifest.fictional)
		.map((manifest) => ({ manifest, content: null }));
	return [{ manifest: own.manifest, content: own.content }, ...others];
}

/** Returns the first and last year of several datasets together. */
export function yearsOf(sources: readonly Source[]): [number, number] {
	const all = sources.flatMap((s) => (s.manifest.counts.reports === 0 ? [] : s.manifest.years));
	return all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)];
}

/** Returns the kind agencies are ranked in: the one chosen, else that of the chosen agencies, else the most frequent. */
export function rankingKind(kind: string, chosen: readonly string[], roster: readonly AgencyRow[]): string {
	if (kind !== 'all') return kind;
	const picked = roster.filter((a) => chosen.includes(a.agency_id));
	const counts = new Map<string, number>();
	for (const a of picked.length > 0 ? picked : roster) {
		counts.set(a.kind, (counts.get(a.kind) ?? 0) + a.reports);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'bureau';
}

/** Returns what a dataset's card says of its default view. */
export function contextOf(manifest: DatasetManifest): LinkContext {
	return {
		dataset: manifest.id,
		years: manifest.years,
		metric: manifest.opens.metric,
		kind: manifest.opens.kind,
		metrics: manifest.metrics,
		kinds: manifest.kinds
	};
}
