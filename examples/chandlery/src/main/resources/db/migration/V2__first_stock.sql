insert into product (slug, name, summary, picture, unit, price, stock, on_sale) values
('manila-rope', 'Manila rope, 14 mm', 'Three strands, laid right-handed, kind to the hands and honest about its age. Sold by the coil of thirty metres.', 'rope', 'coil', 6450, 40, true),
('hurricane-lamp', 'Hurricane lamp', 'Brass, with a globe that survives the first fall and a flame that survives the second watch.', 'lamp', 'piece', 4800, 25, true),
('stockholm-tar', 'Stockholm tar', 'Pine tar for rigging and hulls. Smells the way a harbour should. One litre.', 'tar', 'tin', 1890, 120, true),
('steering-compass', 'Steering compass', 'A floating card in oil, gimballed, corrected on our own quay. The certificate is in the box.', 'compass', 'piece', 18900, 8, true),
('folding-anchor', 'Folding anchor, 6 kg', 'Four flukes that fold flat into a locker and open when they are needed. Galvanised.', 'anchor', 'piece', 7250, 30, true),
('oilskin-coat', 'Oilskin coat', 'Double yoke, storm flap, pockets that drain. Yellow, so that they find you.', 'coat', 'piece', 12900, 18, true),
('tide-tables', 'Tide tables', 'One year of high and low water from Skagen to Ushant, and the corrections that you will need.', 'book', 'book', 1450, 200, true),
('wooden-block', 'Ash block, single', 'Ash cheeks, lignum sheave, bronze pin. Takes line up to 14 mm and does not squeak about it.', 'block', 'piece', 3900, 60, true),
('signal-flags', 'Signal flags', 'The whole code: twenty-six letters, ten numerals, three substitutes, and a bag to lose none.', 'flag', 'set', 9900, 15, true),
('ships-bell', 'Ship''s bell', 'Cast bronze, 15 cm, with a lanyard knotted by somebody who knew how. Engraving on request.', 'bell', 'piece', 8400, 12, true),
('hard-tack', 'Hard tack', 'Flour, water, salt. Keeps until it is eaten, and so far nobody has found out how long that is.', 'biscuit', 'tin', 620, 300, true),
('cork-lifebuoy', 'Lifebuoy', 'Cork under canvas, with a grab line all round. Painted white and red, name of the ship to order.', 'buoy', 'piece', 6900, 22, true);
