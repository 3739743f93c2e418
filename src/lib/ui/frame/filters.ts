/** The filters a page about a dataset can have (`year` is the last of the years alone); the link to copy is always there. */
export type FilterName = 'metric' | 'kind' | 'agencies' | 'years' | 'year';
