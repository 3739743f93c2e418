import {
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualItem
} from '@tanstack/virtual-core';

export interface VirtualRowsInput {
	count: () => number;
	/** The element that scrolls; null until it is on the page. */
	element: () => HTMLElement | null;
	/** Height of a row in pixels. */
	size: (index: number) => number;
	overscan?: number;
}

/** The rows of a long list that are in sight; create it while a component is being set up. */
export class VirtualRows {
	/** Rows to draw, with `index`, `start` and `size` in pixels. */
	items = $state.raw<readonly VirtualItem[]>([]);
	/** Height of all rows together, in pixels. */
	total = $state(0);
	private virtualizer: Virtualizer<HTMLElement, HTMLElement>;

	constructor(input: VirtualRowsInput) {
		const options = () => ({
			count: input.count(),
			getScrollElement: input.element,
			estimateSize: input.size,
			overscan: input.overscan ?? 8,
			observeElementRect,
			observeElementOffset,
			scrollToFn: elementScroll,
			onChange: () => this.read()
		});
		this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({ ...options(), count: 0 });
		$effect(() => this.virtualizer._didMount());
		$effect(() => {
			input.element();
			this.virtualizer.setOptions(options());
			this.virtualizer._willUpdate();
			this.virtualizer.measure();
			this.read();
		});
	}

	/** Scrolls a row into sight. */
	show(index: number): void {
		this.virtualizer.scrollToIndex(index, { align: 'auto' });
	}

	private read(): void {
		this.items = this.virtualizer.getVirtualItems();
		this.total = this.virtualizer.getTotalSize();
	}
}
