import type { Agency } from '../../src/lib/domain/agencies';
import { BUREAUS, quietWork, type Work } from './bureaus';
import { CITY, COUNTIES, type County } from './places';

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
export const FIRST_YEAR = YEARS[0];
export const LAST_YEAR = YEARS[YEARS.length - 1] as number;

/** An organ with figures of its own. Hidden ones file nothing: they are the rest that a government's report covers. */
export interface Organ {
	id: string;
	work: Work;
	/** The government whose report contains this organ's figures; empty for vertically managed organs. */
	parent: string;
	from: number;
	to: number;
	/** Whether it may make rules (规章): the city government's office, reporting for it. */
	rules: boolean;
	agency: Agency | null;
	people: number | null;
	growth: number;
}

/** Short names of departments that do not just drop the name of the city. */
const SHORT: Readonly<Record<string, string>> = {
	drc: '发展改革委',
	hrss: '人社局',
	nrp: '自然资源局',
	housing: '住建局',
	culture: '文广旅局',
	health: '卫健委',
	veterans: '退役军人局',
	sasac: '国资委',
	market: '市场监管局',
	medins: '医保局',
	approval: '行政审批局',
	locfin: '地方金融局',
	ethnic: '民宗局',
	foreign: '外事办',
	airdef: '人防办',
	affairs: '机关事务局',
	grain: '粮食和储备局',
	iit: '工信局',
	sci: '科技局'
};

/** Returns a line of the roster: a city department unless the rest says otherwise. */
export function agency(id: string, zh: string, en: string, short: string, rest: Partial<Agency>): Agency {
	return {
		agency_id: id,
		name_zh: zh,
		name_en: en,
		short_zh: short,
		kind: 'bureau',
		level: 'city',
		region: CITY.zh,
		parent_id: CITY.id,
		uscc: '',
		names: '',
		valid_from: null,
		valid_to: null,
		...rest
	};
}

function organ(
	known: Agency | null,
	work: Work,
	rest: Partial<Organ> & { id?: string; parent?: string } = {}
): Organ {
	return {
		id: known?.agency_id ?? '',
		work,
		parent: known?.parent_id ?? '',
		from: known?.valid_from ?? FIRST_YEAR,
		to: known?.valid_to ?? LAST_YEAR,
		rules: false,
		agency: known,
		people: null,
		growth: 0,
		...rest
	};
}

const bureaus = BUREAUS.map((b) =>
	organ(
		agency(b.id, `${CITY.zh}${b.zh}`, `${CITY.en} Municipal ${b.en}`, SHORT[b.id] ?? b.zh, {
			names: b.names ?? '',
			valid_from: b.from ?? null,
			valid_to: b.to ?? null
		}),
		b.work
	)
);

// prettier-ignore
const others: readonly Organ[] = [
	organ(
		agency(`${CITY.id}-office`, '屏澜市人民政府办公室', 'General Office of Pinglan Municipal Government', '市政府办', { kind: 'gov_office' }),
		quietWork({ requests: 168, open: 0.36, norm: 21, items: 6900, staff: 142, petition: 1.4, press: 18, procure: 8 }),
		{ rules: true }
	),
	organ(
		agency('fund', '屏澜市住房公积金管理中心', 'Pinglan Housing Provident Fund Centre', '公积金中心', { kind: 'institution' }),
		quietWork({ requests: 9, open: 0.6, service: [17, 118_000], norm: 1.6, items: 540, staff: 74, procure: 5 })
	),
	organ(
		agency('trading', '屏澜市公共资源交易中心', 'Pinglan Public Resources Trading Centre', '交易中心', { kind: 'institution' }),
		quietWork({ requests: 13, open: 0.57, service: [6, 3900], norm: 0.5, items: 5300, staff: 46, business: 5 })
	),
	organ(
		agency('tax', '国家税务总局屏澜市税务局', 'Pinglan Municipal Tax Service', '税务局', { kind: 'vertical', parent_id: '' }),
		quietWork({ requests: 36, open: 0.49, licence: [3, 24_600], service: [61, 412_000], penalty: [12, 3900], coercion: [5, 126], items: 1500, staff: 1240, business: 3, press: 2, procure: 17 })
	),
	organ(
		agency('meteo', '屏澜市气象局', 'Pinglan Meteorological Bureau', '气象局', { kind: 'vertical', parent_id: '' }),
		quietWork({ requests: 3, open: 0.66, licence: [3, 145], service: [4, 90], penalty: [9, 3], norm: 0.2, items: 760, staff: 63, press: 2 })
	),
	organ(
		agency('hitech', '屏澜高新技术产业开发区管理委员会', 'Pinglan High-tech Zone Committee', '高新区', { kind: 'zone', level: 'county' }),
		quietWork({ requests: 31, open: 0.55, licence: [16, 5400], service: [20, 8800], penalty: [22, 64], coercion: [4, 12], norm: 3, items: 2900, staff: 168, business: 4, press: 2, procure: 18 })
	),
	organ(
		agency('luwan', '橹湾经济开发区管理委员会', 'Luwan Economic Development Zone Committee', '橹湾经开区', { kind: 'zone', level: 'county' }),
		quietWork({ requests: 17, open: 0.51, licence: [9, 1900], service: [14, 3700], penalty: [15, 23], coercion: [3, 5], norm: 1.5, items: 1600, staff: 97, business: 3, press: 1, procure: 11 })
	)
];

// prettier-ignore
function countyWork(size: number): Work {
	return quietWork({
		requests: 205 * size, open: 0.5, licence: [210, 42_000 * size], service: [330, 148_000 * size],
		penalty: [1400, 14_500 * size], coercion: [96, 1850 * size], fee: [14, 5200 * size], norm: 5 * size,
		items: 9800 * size, press: 9, procure: 90 * size
	});
}

// prettier-ignore
function townWork(people: number, requests: number, street: boolean): Work {
	return quietWork({
		requests, open: 0.55, licence: [street ? 3 : 9, 7 * requests], service: [street ? 18 : 34, people / 30],
		penalty: [street ? 0 : 42, street ? 0 : 3 * requests], coercion: [street ? 0 : 4, street ? 0 : 0.4],
		norm: 0.25, items: 110 + people / 240, staff: Math.round(28 + people / 2300), procure: 3
	});
}

function organsOf(county: County): Organ[] {
	const region = `${CITY.zh}${county.zh}`;
	const rest = organ(null, countyWork(county.size), { id: `${county.id}-rest`, parent: county.id });
	const office = organ(
		agency(
			`${county.id}-office`,
			`${region}人民政府办公室`,
			`General Office of ${county.en} Government`,
			`${county.zh.slice(0, 2)}政府办`,
			{ kind: 'gov_office', level: 'county', region, parent_id: county.id }
		),
		quietWork({ requests: 26 * county.size, open: 0.42, norm: 4, items: 1900, staff: 48, press: 3 })
	);
	const towns = county.townships.map((t) => {
		const street = t.zh.endsWith('街道');
		const name = `${region}${t.zh}${street ? '办事处' : '人民政府'}`;
		return organ(
			agency(t.id, name, `${t.en}, ${county.en}`, t.zh, {
				kind: 'township',
				level: 'township',
				region,
				parent_id: county.id
			}),
			townWork(t.people, t.requests, street),
			{ people: t.people, growth: county.growth + (street ? 0.006 : -0.004) }
		);
	});
	return [rest, ...(county.office ? [office] : []), ...towns];
}

/** Every organ that acts, those that file no report included. */
export const ORGANS: readonly Organ[] = [
	...bureaus,
	...others,
	...COUNTIES.flatMap(organsOf),
	organ(null, quietWork({ requests: 24, service: [12, 900], norm: 2, items: 2400, procure: 20 }), {
		id: `${CITY.id}-rest`,
		parent: CITY.id
	})
];
