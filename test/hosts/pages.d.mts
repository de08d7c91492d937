type Pages = Readonly<Record<string, { readonly widgets?: number; readonly loader?: boolean }>>;
export const strictPages: Pages;
export const hostilePages: Pages;
export const loadings: Pages;
export const documents: Pages;
export const pages: Pages;
