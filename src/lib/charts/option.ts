import type { EChartsOption } from 'echarts';
import { elementOf, type Item, type Tip } from './scene';
import { tipHtml } from './tip';

/** What stands behind an element on screen: the runtime reads it back from pointer events. */
export interface Datum {
	value: number;
	id: string;
	agency: string | null;
	year: number | null;
	tip: Tip | null;
}

/** Returns the ECharts option of a drawing: one custom series, an item a datum, laid out for the width at hand. */
export function optionOf(scene: (width: number) => Item[], sample: readonly Item[]): EChartsOption {
	let at = Number.NaN;
	let drawn: Item[] = [];
	const itemsAt = (width: number) => {
		if (width !== at) [at, drawn] = [width, scene(width)];
		return drawn;
	};
	const data: Datum[] = sample.map(({ id, agency, year, tip }) => ({ value: 0, id, agency, year, tip }));
	return {
		animation: false,
		aria: { enabled: false },
		tooltip: {
			trigger: 'item',
			confine: true,
			transitionDuration: 0,
			backgroundColor: 'var(--raised)',
			borderColor: 'var(--line)',
			padding: [6, 10],
			textStyle: { color: 'var(--text)', fontSize: 12 },
			formatter: (params: unknown) => {
				const { tip } = (params as { data: Datum }).data;
				return tip === null ? '' : tipHtml(tip);
			}
		},
		series: [
			{
				type: 'custom',
				coordinateSystem: 'none',
				data,
				renderItem: (params: { dataIndex: number }, api: { getWidth: () => number }) => ({
					type: 'group',
					children: itemsAt(api.getWidth())[params.dataIndex]?.shapes.map(elementOf) ?? []
				})
			}
		]
	} as unknown as EChartsOption;
}
