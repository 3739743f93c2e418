import { disputeFigures } from './disputes';
import { documentFigures } from './documents';
import { ORGANS, YEARS, type Organ } from './organs';
import { proseFigures } from './prose';
import { drawFor } from './random';
import { requestFigures, type Figures } from './requests';
import { CITY_GOVERNMENT, COUNTY_GOVERNMENTS } from './roster';

function figuresOf(organ: Organ): Map<number, Figures> {
	const requests = requestFigures(organ, drawFor(`requests ${organ.id}`));
	const parts = [
		requests,
		disputeFigures(organ, requests, drawFor(`disputes ${organ.id}`)),
		documentFigures(organ, drawFor(`documents ${organ.id}`)),
		proseFigures(organ, requests, drawFor(`prose ${organ.id}`))
	];
	return new Map(
		[...requests.keys()].map((year) => [year, Object.assign({}, ...parts.map((p) => p.get(year)))])
	);
}

function sum(all: readonly Figures[]): Figures {
	const total: Figures = {};
	for (const figures of all) {
		for (const [code, value] of Object.entries(figures)) total[code] = (total[code] ?? 0) + value;
	}
	return total;
}

/** Returns what every agency did in every year, before anybody printed it: by agency, then year. */
export function truth(): Map<string, Map<number, Figures>> {
	const all = new Map(ORGANS.map((organ) => [organ.id, figuresOf(organ)]));
	const add = (id: string, members: readonly string[]) => {
		const years = YEARS.map((year): [number, Figures] => [
			year,
			sum(members.map((m) => all.get(m)?.get(year) ?? null).filter((f) => f !== null))
		]);
		all.set(id, new Map(years));
	};
	for (const county of COUNTY_GOVERNMENTS) {
		add(
			county.agency_id,
			ORGANS.filter((o) => o.parent === county.agency_id).map((o) => o.id)
		);
	}
	add(CITY_GOVERNMENT.agency_id, [
		...ORGANS.filter((o) => o.parent === CITY_GOVERNMENT.agency_id).map((o) => o.id),
		...COUNTY_GOVERNMENTS.map((g) => g.agency_id)
	]);
	return all;
}
