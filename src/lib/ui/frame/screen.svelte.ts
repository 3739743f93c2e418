import type { SizeClass } from '../../charts/chart';

/** Below this width of the window a chart has little room for names and figures. */
const PHONE = '(max-width: 40rem)';

/** How much room the screen gives; `wide` until the browser says otherwise. */
class Screen {
	size = $state<SizeClass>('wide');
	#started = false;

	/** Follows the window from now on; in the browser only, harmless when repeated. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		const phone = matchMedia(PHONE);
		this.size = phone.matches ? 'phone' : 'wide';
		phone.addEventListener('change', () => (this.size = phone.matches ? 'phone' : 'wide'));
	}
}

export const screen = new Screen();
