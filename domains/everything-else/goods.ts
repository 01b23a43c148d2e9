import { defineDomain } from '../define-domain.ts';
import { perItem, takeIn } from '../money-effect.ts';
import { priceOfUnits } from '../price-of-units.ts';
import { change, money, noAccount, onAccount } from './classify.ts';

/** Things that are sold beside electricity. */
export const goods = defineDomain({
  name: 'goods',
  order: 20,
  operations: {
    createGoodsQuote: change(onAccount),
    createGoodsQuoteWithoutAccount: change(noAccount),
    shareGoodsQuote: change(noAccount),
    acceptGoodsQuote: money(onAccount, takeIn({ account: 'input.accountNumber', target: 'input.quoteId' })),
    createGoodsPurchase: money(
      onAccount,
      perItem('input.saleItems', takeIn({ account: 'input.accountNumber', yen: priceOfUnits })),
    ),
    updateActivePurchase: money(
      onAccount,
      perItem(
        'input.saleItems',
        takeIn({ account: 'input.accountNumber', target: 'input.purchaseId', yen: priceOfUnits }),
      ),
    ),
  },
});
