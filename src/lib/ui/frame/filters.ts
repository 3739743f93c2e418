/** The filters a page about a dataset can have; the link to copy is always there. */
export type FilterName = 'metric' | 'kind' | 'agencies' | 'years';
