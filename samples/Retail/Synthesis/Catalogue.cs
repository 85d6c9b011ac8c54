using System.Globalization;

namespace Retail;

/// <summary>The products of the synthetic shop: a few that sell every hour, a long tail that sells once a month.</summary>
internal sealed class Catalogue
{
    private const int Size = 2600;

    /// <summary>Flattens the head of the 1/rank curve to the real data's: the best product is on about 0.8 % of all lines.</summary>
    private const int HeadFlattening = 25;

    private static readonly string[] Looks = ["RED RETROSPOT", "IVORY", "VINTAGE", "HOT BABY", "WOODLAND", "CHRISTMAS", "BLUE PAISLEY", "FELTCRAFT", "REGENCY", "ZINC", "GLASS", "PINK POLKADOT", "JUMBO"];
    private static readonly string[] Things = ["CAKE STAND", "LUNCH BAG", "T-LIGHT HOLDER", "HAND WARMER", "MUG", "PICTURE FRAME", "HANGING HEART", "NAPKINS, PACK OF 20", "MONEY BOX", "DOORMAT", "COAT HANGER", "BIRTHDAY CARD", "GARLAND", "ALARM CLOCK", "7\" RECORD FRAME", "STORAGE TIN", "JIGSAW", "LANTERN", "DRAWER KNOB", "TEA TOWEL"];

    private static readonly WeightedChoice<decimal> Prices = new(
        [0.19m, 0.42m, 0.65m, 0.85m, 1.25m, 1.45m, 1.65m, 2.10m, 2.55m, 2.95m, 3.75m, 4.25m, 4.95m, 5.95m, 7.95m, 9.95m, 14.95m, 24.95m, 165m],
        (price, _) => price < 10 ? 10 : price < 100 ? 3 : 0.3);

    private readonly WeightedChoice<CatalogueItem> _byPopularity;

    public Catalogue(Random random)
    {
        var items = new CatalogueItem[Size];
        for (int index = 0; index < Size; index++) items[index] = Create(index, random);
        random.Shuffle(items);
        _byPopularity = new(items, (_, rank) => 1.0 / (rank + HeadFlattening));
    }

    public CatalogueItem Draw(Random random) => _byPopularity.Draw(random);

    private static CatalogueItem Create(int index, Random random)
    {
        string code = (20_000 + index).ToString(CultureInfo.InvariantCulture);
        // One code in seven is a colour of a common design: 84029E, 84029G.
        if (random.Next(7) == 0) code += (char)('A' + random.Next(12));
        string description = $"{Looks[index % Looks.Length]} {Things[index / Looks.Length % Things.Length]}";
        return new(new(code), description, Prices.Draw(random));
    }
}
