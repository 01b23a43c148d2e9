import { defineDomain } from '../define-domain.ts';
import { change, noAccount } from './classify.ts';

/** Products and their prices. One call changes what many customers pay. */
export const products = defineDomain({
  name: 'products',
  order: 15,
  operations: {
    createProduct: change(noAccount),
    updateProductPrices: change(noAccount),
    createTimeSeriesPrices: change(noAccount),
    createOrUpdateTimeSeriesEntries: change(noAccount),
    createCatalogInput: change(noAccount),
    updateCatalogInput: change(noAccount),
    deleteCatalogInput: change(noAccount),
  },
});
