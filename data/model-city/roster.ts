import type { Agency, AgencyYear } from '../../src/lib/domain/agencies';
import { agency, FIRST_YEAR, LAST_YEAR, ORGANS, YEARS } from './organs';
import { CITY, COUNTIES } from './places';
import { drawFor } from './random';
import { NOT_DUE } from './stories';

/** The county governments, whose reports add up their organs. */
export const COUNTY_GOVERNMENTS: readonly Agency[] = COUNTIES.map((c) =>
	agency(c.id, `${CITY.zh}${c.zh}人民政府`, `${c.en} Government`, c.zh, {
		kind: 'government',
		level: 'county',
		region: `${CITY.zh}${c.zh}`
	})
);

/** The city government, whose report adds up everything except vertically managed organs. */
export const CITY_GOVERNMENT: Agency = agency(
	CITY.id,
	`${CITY.zh}人民政府`,
	`${CITY.en} Municipal Government`,
	CITY.zh,
	{ kind: 'government', parent_id: '' }
);

const reporting = ORGANS.map((o) => o.agency).filter((a) => a !== null);

function ofKind(...kinds: string[]): Agency[] {
	return kinds.flatMap((kind) => reporting.filter((a) => a.kind === kind));
}

/** The roster in the order of the dataset: city government, offices, departments, zones and so on, townships last. */
export const AGENCIES: readonly Agency[] = [
	CITY_GOVERNMENT,
	...ofKind('gov_office', 'bureau', 'institution', 'vertical', 'zone'),
	...COUNTY_GOVERNMENTS,
	...ofKind('township')
];

function peopleIn(base: number, growth: number, year: number): number {
	let people = base;
	for (let y = 2020; y < year; y += 1) people *= 1 + growth;
	if (year < 2020) people /= 1 + growth;
	return Math.round(people / 100) * 100;
}

function population(a: Agency, year: number): number | null {
	if (a === CITY_GOVERNMENT) return COUNTIES.reduce((sum, c) => sum + peopleIn(c.people, c.growth, year), 0);
	const county = COUNTIES.find((c) => c.id === a.agency_id) ?? null;
	if (county !== null) return peopleIn(county.people, county.growth, year);
	const town = ORGANS.find((o) => o.id === a.agency_id) ?? null;
	return town === null || town.people === null ? null : peopleIn(town.people, town.growth, year);
}

/** Returns the roster year by year: who is due to report, how many people live there, how many work there. */
export function agencyYears(): AgencyYear[] {
	return AGENCIES.flatMap((a) => {
		const draw = drawFor(`staff ${a.agency_id}`);
		let staff = ORGANS.find((o) => o.id === a.agency_id)?.work.staff ?? null;
		return YEARS.filter((y) => y >= (a.valid_from ?? FIRST_YEAR) && y <= (a.valid_to ?? LAST_YEAR)).map(
			(year) => {
				if (staff !== null) staff = Math.max(9, Math.round(staff * (1 + 0.015 * draw.normal())));
				return {
					agency_id: a.agency_id,
					year,
					expected: !NOT_DUE.includes(`${a.agency_id} ${year}`),
					population: population(a, year),
					staff
				};
			}
		);
	});
}
