import type { Chart } from '../charts/chart';
import type { Datum } from '../charts/option';
import { init } from './runtime';

/** What a reader pointed at or chose in a chart. */
export interface Target {
	agency: string | null;
	year: number | null;
}

export interface ChartEvents {
	onchoose?: (target: Target) => void;
	/** The agency the pointer is on, null when it leaves. */
	onmark?: (agency: string | null) => void;
}

/** A chart on the page. */
export interface Mounted {
	/** Replaces what is drawn. */
	update(chart: Chart): void;
	/** Fits the drawing to its element. */
	resize(): void;
	/** Makes every item of an agency stand out; null takes it back. */
	mark(agency: string | null): void;
	/** Shows one keyboard stop with its tip; null takes it back. */
	dispatch(mark: string | null): void;
	destroy(): void;
}

/** Draws a chart into an element that has a size, and returns the means to change it. */
export function mount(element: HTMLElement, chart: Chart, events: ChartEvents = {}): Mounted {
	const runtime = init(element, null, { renderer: 'svg', width: element.clientWidth, height: chart.height });
	let data: readonly Datum[] = [];
	let marked: string | null = null;
	let stopped: string | null = null;

	let lit: number[] = [];

	const indices = (test: (datum: Datum) => boolean) => data.flatMap((d, i) => (test(d) ? [i] : []));
	const act = (type: 'highlight' | 'downplay', dataIndex: number[]) => {
		if (dataIndex.length > 0) runtime.dispatchAction({ type, seriesIndex: 0, dataIndex });
	};
	const show = () => {
		act('downplay', lit);
		lit = indices((d) => d.id === stopped || (marked !== null && d.agency === marked));
		act('highlight', lit);
	};
	const tell = () => {
		const dataIndex = data.findIndex((d) => d.id === stopped);
		if (dataIndex < 0) runtime.dispatchAction({ type: 'hideTip' });
		else runtime.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex });
	};

	const draw = (next: Chart) => {
		lit = [];
		data = (next.option.series as { data: Datum[] }[])[0]?.data ?? [];
		// Drawn anew, so that a view looks the same however one came to it, down to the order of its shapes.
		runtime.clear();
		runtime.setOption(next.option);
	};
	draw(chart);

	const datum = (params: { data?: unknown }) => params.data as Datum | undefined;
	runtime.on('click', (params) => {
		const { agency = null, year = null } = datum(params) ?? {};
		if (agency !== null || year !== null) events.onchoose?.({ agency, year });
	});
	runtime.on('mouseover', (params) => {
		const agency = datum(params)?.agency ?? null;
		if (agency !== null) events.onmark?.(agency);
	});
	runtime.on('mouseout', (params) => {
		if ((datum(params)?.agency ?? null) !== null) events.onmark?.(null);
	});

	return {
		update(next) {
			runtime.resize({ width: element.clientWidth, height: next.height });
			draw(next);
			show();
			if (stopped !== null) tell();
		},
		resize() {
			if (element.clientWidth > 0 && element.clientWidth !== runtime.getWidth()) {
				runtime.resize({ width: element.clientWidth });
			}
		},
		mark(agency) {
			if (agency === marked) return;
			marked = agency;
			show();
		},
		dispatch(mark) {
			if (mark === stopped) return;
			stopped = mark;
			show();
			tell();
		},
		destroy() {
			runtime.dispose();
		}
	};
}
