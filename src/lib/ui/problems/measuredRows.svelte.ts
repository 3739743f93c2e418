import {
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualItem
} from '@tanstack/virtual-core';

export interface MeasuredInput {
	count: () => number;
	/** What tells rows apart however they are sorted. */
	key: (index: number) => string;
	/** The element that scrolls; null until it is on the page. */
	element: () => HTMLElement | null;
	/** Height of a row in pixels while it was never drawn. */
	estimate: number;
}

/** The rows in sight of a long list whose rows are as high as their words; create it while a component is set up. */
export class MeasuredRows {
	items = $state.raw<readonly VirtualItem[]>([]);
	/** Height of all rows together, in pixels. */
	total = $state(0);
	#virtualizer: Virtualizer<HTMLElement, HTMLElement>;

	constructor(input: MeasuredInput) {
		const options = () => ({
			count: input.count(),
			getItemKey: input.key,
			getScrollElement: input.element,
			estimateSize: () => input.estimate,
			overscan: 6,
			observeElementRect,
			observeElementOffset,
			scrollToFn: elementScroll,
			onChange: () => this.#read()
		});
		this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>({ ...options(), count: 0 });
		$effect(() => this.#virtualizer._didMount());
		$effect(() => {
			input.element();
			this.#virtualizer.setOptions(options());
			this.#virtualizer._willUpdate();
			this.#read();
		});
	}

	/** Measures a row that was drawn; the element carries its place as `data-index`. For `{@attach}`. */
	readonly measure = (row: HTMLElement): (() => void) => {
		this.#virtualizer.measureElement(row);
		return () => this.#virtualizer.measureElement(null);
	};

	/** Scrolls back to the first row. */
	rewind(): void {
		this.#virtualizer.scrollToOffset(0);
	}

	#read(): void {
		this.items = this.#virtualizer.getVirtualItems();
		this.total = this.#virtualizer.getTotalSize();
	}
}
