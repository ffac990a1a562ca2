-- Which longest term the law sets for this sale, where it is not the general one of Ley 3/2004 art. 4.3.
ALTER TABLE invoices ADD COLUMN termRule TEXT
  CHECK (termRule IN ('acceptance', 'fresh_food', 'other_food', 'goods_transport', 'retailer'));
