import type { Catalogue } from './shape.ts';

declare const catalogue: Catalogue;
export default catalogue;
