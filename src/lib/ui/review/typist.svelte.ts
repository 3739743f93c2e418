/** Who corrects figures, as they called themselves last: kept while the tab is open, so that it is typed once. */
class Typist {
	name = $state('');
}

export const typist = new Typist();
