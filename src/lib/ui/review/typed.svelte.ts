import { tabularForms } from '../../domain/forms';
import { TypedForm } from '../form/typedForm.svelte';

/** Draft id of the report that is typed. */
export const TYPED_ID = 'typed';

/** The form a person fills in: one for the whole tab, so that leaving the page loses nothing. */
class Typing {
	form = $state.raw(this.fresh());

	/** Starts over with an empty form of the same year's layout. */
	clear(): void {
		this.form = this.fresh(this.form.form);
	}

	private fresh(form = tabularForms().at(-1)?.id ?? ''): TypedForm {
		return new TypedForm(form, TYPED_ID);
	}
}

export const typing = new Typing();
